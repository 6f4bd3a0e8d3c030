using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Accounts;

/// <summary>Where a person ends the session.</summary>
public sealed class SignOut(SignInManager<Account> session) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await session.SignOutAsync();
        TempData[FormPage.Notice] = "您已退出登录。";
        return LocalRedirect("/sign-in");
    }
}
