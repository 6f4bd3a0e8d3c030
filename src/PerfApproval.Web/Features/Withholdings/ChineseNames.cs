using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Withholdings;

/// <summary>What the grounds for not publishing are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this WithholdingGround ground) => ground switch
    {
        WithholdingGround.StateSecret => "涉及国家秘密",
        WithholdingGround.Sensitive => "公开后可能危及安全、稳定",
        _ => "涉及商业秘密、个人隐私",
    };
}
