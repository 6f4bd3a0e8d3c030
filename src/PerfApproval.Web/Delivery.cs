using System.IO.Compression;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;

namespace PerfApproval.Web;

/// <summary>How answers travel: compressed, and style sheets, scripts and pictures once per version.</summary>
public static class Delivery
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            // What a page keeps secret, the token of its form, is encrypted anew for every answer: guessing it from lengths leads nowhere.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddSingleton<IFileVersionProvider, FileVersions>();
        return services;
    }

    public static IApplicationBuilder UseDelivery(this IApplicationBuilder app) => app
        .UseResponseCompression()
        .UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = CachingOf(file.Context.Request) });

    // An address with a version names one content for ever; a module that another imports has none and is asked for anew.
    private static string CachingOf(HttpRequest request) => request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
