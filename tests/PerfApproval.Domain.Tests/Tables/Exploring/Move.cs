using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Something that somebody tries, or that happens around the table.</summary>
/// <param name="Who">Who tries it, by place in the cast; -1 where nobody does.</param>
/// <param name="On">The task, decision or content it is about, by place in its list; -1 where it is about none.</param>
/// <param name="To">To whom, by place in the cast; -1 where to nobody.</param>
internal sealed record Move(Verb Verb, int Who = -1, int On = -1, int To = -1)
{
    public Choice? Choice { get; init; }

    public Post? Post { get; init; }

    public override string ToString() =>
        $"{Verb}({Who}{(On < 0 ? "" : $", #{On}")}{(To < 0 ? "" : $", to {To}")}{(Choice is null ? "" : $", {Choice}")}{(Post is null ? "" : $", {Post.Role}@{Post.Scope.Kind}")})";
}

/// <summary>The ruling that somebody asks for, good or flawed.</summary>
internal sealed record Choice(Verdict Verdict, string? ReturnTo = null)
{
    public Rating? Rating { get; init; }

    public Proposal Proposal { get; init; }

    public Flaw Flaw { get; init; }

    public override string ToString() => $"{Verdict} {ReturnTo}{Rating} {(Proposal == Proposal.Nothing ? "" : Proposal)} {(Flaw == Flaw.None ? "" : Flaw)}".TrimEnd();
}

/// <summary>What is proposed to be put right with the rating 良.</summary>
internal enum Proposal
{
    Nothing,
    AnIndicator,
    AnIndicatorOtherwise,
    TheGoals,
    WhatIsNotThere,
    TheSameTwice,
}

internal enum Flaw
{
    None,
    NoReason,
    StaleVersion,
    InBatch,
}

public enum Verb
{
    Submit,
    Withdraw,
    Terminate,
    Revise,
    ImportAgain,
    Publish,
    Urge,
    Accept,
    Decline,

    /// <summary>A finding of the rules (排除).</summary>
    SetAside,
    Decide,
    Transfer,
    AddBefore,
    AddAfter,
    Remove,
    Reassign,
    Copy,
    TakeBack,
    PassDeadline,
    RemindOfDeadline,
    RolesChanged,

    /// <summary>The days go by until the next of a task's dates.</summary>
    Wait,

    Appoint,
    Dismiss,
    Delegate,
    EndDelegation,
}
