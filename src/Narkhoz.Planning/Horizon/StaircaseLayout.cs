namespace Narkhoz.Planning.Horizon;

/// <summary>Where the unknowns and rows of a programme of several years stand.</summary>
/// <remarks>Unknowns: levels year by year, building, stocks, sets, deliveries, and shortages where they are asked for. Rows: balances and factors year by year.</remarks>
internal sealed class StaircaseLayout
{
    public StaircaseLayout(HorizonProgramme programme, bool withShortages)
    {
        (Years, Products, Techniques) = (programme.Years.Count, programme.System.Products.Count, programme.System.Techniques.Count);
        Rows = Products + programme.System.Factors.Count;
        WithTerminal = programme.TerminalCapacity.Count > 0;
        BuildingYears = Math.Max(0, Years - programme.Lag + (WithTerminal || programme.Objective.TerminalCapital > 0 ? 1 : 0));
        Building = Years * Techniques;
        Stocks = Building + (BuildingYears * Techniques);
        Sets = Stocks + ((Years - 1) * Products);
        Deliveries = Sets + Years;
        Shortages = Deliveries + (programme.Objective.Harmony.Count > 0 ? Years * Products : 0);
        LocalUnknowns = Years + BuildingYears;
        Rise = Years + (WithTerminal ? 1 : 0);
        Fall = Rise + (programme.GreatestRise is null ? 0 : Years);
        Families = Fall + (programme.GreatestFall is null ? 0 : Years);
        LocalShortages = Shortages + (withShortages ? AllRows : 0);
        Unknowns = LocalShortages + (withShortages ? LocalRows : 0);
    }

    public int Years { get; }

    public int Products { get; }

    public int Techniques { get; }

    /// <summary>Rows of one year: products, then factors.</summary>
    public int Rows { get; }

    /// <summary>Rows of all years.</summary>
    public int AllRows => Years * Rows;

    public bool WithTerminal { get; }

    /// <summary>In how many years building can still be of use.</summary>
    public int BuildingYears { get; }

    /// <summary>Where building begins among the unknowns; levels begin at 0.</summary>
    public int Building { get; }

    public int Stocks { get; }

    public int Sets { get; }

    public int Deliveries { get; }

    public int Shortages { get; }

    /// <summary>Where shortages in the rows of single techniques begin.</summary>
    public int LocalShortages { get; }

    public int Unknowns { get; }

    /// <summary>Unknowns of one technique: its levels and its building.</summary>
    public int LocalUnknowns { get; }

    /// <summary>The families of rows that concern one technique: capacity of each year, capacity handed on, then rises, then falls.</summary>
    public int Families { get; }

    /// <summary>The first family of rises.</summary>
    public int Rise { get; }

    /// <summary>The first family of falls.</summary>
    public int Fall { get; }

    /// <summary>All rows of single techniques, family by family.</summary>
    public int LocalRows => Families * Techniques;

    /// <summary>Where an unknown of a technique stands: its levels first, then its building.</summary>
    public int Place(int technique, int local) => (local * Techniques) + technique;
}
