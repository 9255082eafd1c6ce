using System.Globalization;
using Narkhoz.Lab.Polity;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws who stands where.</summary>
internal static class PeopleDrawing
{
    private const int Shown = 40;

    /// <summary>Draws the list.</summary>
    public static void Draw(IAnsiConsole screen, PeopleAnswer answer)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{answer.Run} at the end of {answer.At}, {answer.Members:N0} members of the Party");
        Heading.Draw(screen, answer.Body ?? "Leaders", about, "");
        var sheet = new Sheet().Ids("person").Numbers("age").Text("stands", "sits in").Ids("man of").Numbers("men", "authority", "fear");
        foreach (var person in answer.People.Take(Shown))
        {
            Cell name = person.Id == answer.Leader ? Cell.Bold(person.Id) : person.Status == "active" ? person.Id : Cell.Faint(person.Id);
            sheet.Row(name, Figures.Text(person.Age, 0), Stands(person), string.Join(", ", person.Seats), person.Patron, Figures.Text(person.Men, 0), Figures.Text(person.Authority, 2), Figures.Text(person.Fear, 2));
        }

        var leads = answer.Leader.Length > 0 ? $"{answer.Leader} leads the Party. " : "Nobody leads the Party. ";
        var line = answer.Line.Length > 0 ? $"The general line is {answer.Line}. " : "";
        var more = answer.People.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"{answer.People.Count - Shown:N0} more; --json lists all. ") : "";
        screen.Write(sheet.Note($"{leads}{line}{more}Men: officials whose patron he is. Authority: standing, men in the committee and offices; Lenin in health is about 1. Officials go by number, since nobody is invented a name.").Drawing);
    }

    private static string Stands(PersonSheet person) => person.Status == "active" ? person.Office : person.Status;
}
