using PerfApproval.Web.Commands;
using PerfApproval.Web.Demonstration;
using PerfApproval.Web.Features.Archives;
using PerfApproval.Web.Features.Audits;
using PerfApproval.Web.Features.Certificates;
using PerfApproval.Web.Features.Checks;
using PerfApproval.Web.Features.Documents;
using PerfApproval.Web.Features.Exports;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Keys;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Features.Workflows;

// Every command of the program, in the order in which the help lists them.
return await CommandLine.RunAsync(args,
[
    new ServeCommand(),
    new MigrateCommand(),
    new SeedCommand(),
    new ReadCommand(),
    new ConvertCommand(),
    new DiffCommand(),
    new CheckupCommand(),
    new ImportCommand(),
    new PublishCommand(),
    new WorkflowCommand(),
    new VerifyCommand(),
    new AuditCommand(),
    new ArchiveCommand(),
    new ExportCommand(),
    new KeysCommand(),
]);
