using PerfApproval.Web.Commands;

// Every command of the program, in the order in which the help lists them.
return await CommandLine.RunAsync(args,
[
    new ServeCommand(),
    new MigrateCommand(),
]);
