using PerfApproval.Domain.Rules.Codes;
using PerfApproval.Domain.Rules.Funds;
using PerfApproval.Domain.Rules.Goals;
using PerfApproval.Domain.Rules.Indicators;
using PerfApproval.Domain.Rules.Names;
using PerfApproval.Domain.Rules.Texts;
using PerfApproval.Domain.Rules.Time;
using PerfApproval.Domain.Rules.Values;
using PerfApproval.Domain.Rules.Weights;

namespace PerfApproval.Domain.Rules;

/// <summary>All rules of the review.</summary>
public static class RuleCatalog
{
    /// <summary>Those that look at one table.</summary>
    public static IReadOnlyList<TableRule> OfTables { get; } =
    [
        new AmountsAddUp(), new CostsFitTheBudget(), new MoneyUnitIsTheForms(), new SpendingPlanRises(),
        new YearIsTheDocuments(), new DeadlineIsADate(),
        new RequiredKindsArePresent(), new Level2BelongsToLevel1(), new NameFitsItsKind(), new NamesDifferWithinATable(), new KindsStandInOrder(), new FiguresAgree(),
        new NumberHasAnOperator(), new OperatorIsKnown(), new FigureIsGivenWhereDue(), new QualitativeNameHasNoNumber(), new UnitStandsOnce(), new UnitFitsTheName(), new WordHasAScale(), new PrecisionIsPossible(),
        new NothingIsMisspelt(), new DescriptionAddsSomething(), new ValueAddsSomething(), new NameNamesAnIndicator(),
        new GoalSaysSomething(), new PurposeNamesAUse(), new GoalsAgreeWithIndicators(), new GoalsOfProjectAndYearDiffer(),
        new IndicatorsBelongToTheProject(),
        new NothingIsLeftOver(), new BlanksAreInPlace(), new PunctuationIsFullWidth(),
        new CodeIsWellFormed(),
        new WeightsAddUp(),
    ];

    /// <summary>Those that look at the tables of a unit beside each other.</summary>
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [new SameNameSaysTheSame(), new TablesAreNotCopies()];

    /// <summary>In the order in which findings are told.</summary>
    public static IReadOnlyList<ReviewRule> All { get; } =
        [.. OfTables.Concat<ReviewRule>(OfUnits).OrderBy(r => Group(r)).ThenBy(r => int.Parse(r.Id[1..], System.Globalization.CultureInfo.InvariantCulture))];

    private static readonly Dictionary<string, int> Positions = All.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);

    /// <summary>Where findings of the rule stand among others.</summary>
    public static int PositionOf(string rule) => Positions[rule];

    private static int Group(ReviewRule rule) => "FTIVNGPXCW".IndexOf(rule.Id[0], StringComparison.Ordinal);
}
