using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Accounts;

/// <summary>Where a person proves with a password who is asking.</summary>
public sealed class SignIn(SignInManager<Account> session) : FormPage
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override string FieldAtFault => "user-name";

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await session.UserManager.FindByNameAsync(UserName?.Trim() ?? "");
        if (account is null)
        {
            // As slow as a wrong password, so that the time does not tell which accounts exist.
            session.UserManager.PasswordHasher.HashPassword(new Account(), Password ?? "");
            throw Wrong();
        }

        var result = await session.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return Onward();
        if (!result.IsLockedOut) throw Wrong();
        var end = await session.UserManager.GetLockoutEndDateAsync(account);
        throw new RuleBrokenException($"密码连续输错，账号已锁定；请在 {end?.InChina()} 之后再试，或联系系统管理员。");
    }

    public override Task ShowAsync(CancellationToken stop) => Task.CompletedTask;

    private LocalRedirectResult Onward() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/");

    private static RuleBrokenException Wrong() => new("用户名或密码不正确，请核对后重新输入。");
}
