using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>State of the plants besides their work: sales, money, crew, machines. Amounts of goods and money are months of the plant's capacity, money at list prices.</summary>
internal sealed class PlantLedger
{
    internal PlantLedger(Slab slab, int plants, int products)
    {
        Sold = slab.Add<float>("plants.sold", plants);
        Misfit = slab.Add<float>("plants.misfit", plants);
        Unsold = slab.Add<float>("plants.unsold", plants);
        Account = slab.Add<float>("plants.account", plants);
        Covered = slab.Add<float>("plants.covered", plants);
        Wear = slab.Add<float>("plants.wear", plants);
        Green = slab.Add<float>("plants.green", plants);
        Norm = slab.Add<float>("plants.norm", plants);
        Pay = slab.Add<float>("plants.pay", plants);
        TaxDue = slab.Add<double>("plants.tax_due", products);
        TaxPaid = slab.Add<double>("plants.tax_paid", products);
        Branches = new BranchAccounts(slab, products);
    }

    /// <summary>Goods that buyers took in the year so far.</summary>
    internal Slab.Column<float> Sold { get; }

    /// <summary>Made out of the assortment in the year so far.</summary>
    internal Slab.Column<float> Misfit { get; }

    /// <summary>Goods that nobody wants, at the plant or in the depots of the sales office.</summary>
    internal Slab.Column<float> Unsold { get; }

    /// <summary>Balance with the Bank; below nought what the plant owes it.</summary>
    internal Slab.Column<float> Account { get; }

    /// <summary>Losses of the year that others covered.</summary>
    internal Slab.Column<float> Covered { get; }

    /// <summary>Share of ability lost to wear of machines that storming left unrepaired.</summary>
    internal Slab.Column<float> Wear { get; }

    /// <summary>Share of the crew that is new.</summary>
    internal Slab.Column<float> Green { get; }

    /// <summary>Output norm of the crew, months of capacity a month.</summary>
    internal Slab.Column<float> Norm { get; }

    /// <summary>Pay of the last month over the tariff.</summary>
    internal Slab.Column<float> Pay { get; }

    /// <summary>Turnover tax on what households bought of a product last month, which its plants owe: roubles, at costs of 1926/27.</summary>
    internal Slab.Column<double> TaxDue { get; }

    /// <summary>What they paid of it in the month.</summary>
    internal Slab.Column<double> TaxPaid { get; }

    /// <summary>Accounts of the branches, to which the plants' add up.</summary>
    internal BranchAccounts Branches { get; }

    /// <summary>A new year's counts.</summary>
    internal void OpenYear()
    {
        Sold.Span.Clear();
        Misfit.Span.Clear();
        Covered.Span.Clear();
        Branches.OpenYear();
    }

    /// <summary>As it stands at the start: norms that most men beat, crews that usual pay keeps.</summary>
    internal void Open(Country country, Population population)
    {
        var level = (float)country.Parameters.Value("enterprises.norm_level", "1");
        for (var i = 0; i < population.Count; i++) Norm[i] = level * population.Ability[i];
        Pay.Span.Fill(1);
        Green.Span.Fill((float)(country.Parameters.Value("enterprises.quits", "1/month") * country.Parameters.Value("enterprises.apprenticeship", "month")));
    }
}
