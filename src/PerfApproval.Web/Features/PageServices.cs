using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using PerfApproval.Web.Features.Changes;
using PerfApproval.Web.Features.Drafts;
using PerfApproval.Web.Features.Errors;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Progress;
using PerfApproval.Web.Features.Rollovers;
using PerfApproval.Web.Features.TargetTables;
using PerfApproval.Web.Features.Tasks;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features;

/// <summary>What the pages need, and who may open them: everybody signed in, except where a folder or page says otherwise.</summary>
public static class PageServices
{
    /// <summary>The most rows that one form takes.</summary>
    private const int MostRows = 10_000;

    /// <summary>The most fields of such a form.</summary>
    public const int MostFields = 10 * MostRows;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<Navigation>();
        services.AddScoped<TableReading>();
        services.AddScoped<TableListing>();
        services.AddScoped<WordSearch>();
        services.AddScoped<PreviewReading>();
        services.AddScoped<ProgressReading>();
        services.AddScoped<RolloverReading>();
        services.AddScoped<DraftReading>();
        services.AddScoped<DraftCheck>();
        services.AddScoped<ReviewReading>();
        services.AddScoped<VersionReading>();
        services.AddScoped<ChangeAuthors>();
        services.AddScoped<ChangeReading>();
        services.Configure<WebEncoderOptions>(html => html.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(notice => notice.Cookie.Name = "perfapproval-notice");
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "perfapproval-form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            pages.Conventions.AuthorizeFolder("/")
                .AllowAnonymousToPage("/Accounts/SignIn")
                .AllowAnonymousToFolder("/Errors")
                .AllowAnonymousToFolder("/Public");
        }).AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<RefusalFilter>();
            mvc.Filters.Add<PrivateAnswers>();
            mvc.MaxModelBindingCollectionSize = MostRows;
            // Every page says in a Chinese sentence of its own what is missing.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        return services;
    }

    /// <summary>Answers with a page of ours where nothing else answers, or something failed.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failure.AnswerAsync })
        .UseStatusCodePagesWithReExecute("/problems/{0}");
}
