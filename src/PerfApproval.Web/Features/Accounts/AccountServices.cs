using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Accounts;

/// <summary>Sign-in as 等保2.0 三级 asks for it: complex passwords, lockout, an end to idle sessions.</summary>
public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddIdentityCore<Account>(Restrict).AddEntityFrameworkStores<PerfApprovalDb>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/sign-in";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
                cookie.SlidingExpiration = true;
                cookie.Cookie.Name = "perfapproval";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.Events.OnRedirectToLogin = AskToSignIn;
            }));
        // A changed password or a locked account ends the other sessions within a minute.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization();
        return services;
    }

    // A redirect would throw away what was typed while the session ran out; the page for 401 says how to send it again.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> ask)
    {
        if (HttpMethods.IsGet(ask.Request.Method) || HttpMethods.IsHead(ask.Request.Method)) ask.Response.Redirect(ask.RedirectUri);
        else ask.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static void Restrict(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 10;
        identity.Password.RequiredUniqueChars = 5;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(30);
        identity.Lockout.AllowedForNewUsers = true;
        identity.User.RequireUniqueEmail = false;
    }
}
