namespace Tutor.Tcp.Judging;

/// <summary>Finds every code that holds for a move, and which of them leads.</summary>
/// <remarks>
/// A wrong number often fits two beliefs. In each number field only one code is a finding: the one whose belief
/// explains more fields of the move, and of equals the upper one in the table. The next best for the leading field is
/// kept as the second candidate.
/// </remarks>
internal static class Diagnosis
{
    /// <summary>The rows that hold, the leading one first, and the second candidate of the leading field.</summary>
    public static (List<DiagnosisRow> Findings, DiagnosisCode? Second) Of(MoveCase move)
    {
        List<DiagnosisRow> holding = Holding(move);
        var findings = new List<DiagnosisRow>(holding.Count);
        foreach (DiagnosisRow row in holding)
        {
            if (!IsNumber(row.Field) || Best(holding, row.Field, except: null) == row || IsOfItsOwn(row))
            {
                findings.Add(row);
            }
        }

        if (findings.Count == 0)
        {
            findings.Add(DoingRules.Last[0]);
        }

        DiagnosisRow lead = MoveLeadToFront(findings, holding);
        DiagnosisCode? second = IsNumber(lead.Field) && !IsOfItsOwn(lead)
            ? Best(holding, lead.Field, except: lead)?.Code
            : null;
        return (findings, second);
    }

    private static List<DiagnosisRow> Holding(MoveCase move)
    {
        var holding = new List<DiagnosisRow>(4);
        foreach (DiagnosisRow row in DiagnosisTable.Rows)
        {
            if (!row.IsOfSilence && row.Holds(move))
            {
                holding.Add(row);
            }
        }

        return holding;
    }

    /// <summary>
    /// Among findings about numbers the best explained one leads; any other finding comes before them.
    /// </summary>
    private static DiagnosisRow MoveLeadToFront(List<DiagnosisRow> findings, List<DiagnosisRow> holding)
    {
        int lead = 0;
        for (int i = 1; i < findings.Count && IsNumber(findings[0].Field); i++)
        {
            if (IsNumber(findings[i].Field) && Support(holding, findings[i]) > Support(holding, findings[lead]))
            {
                lead = i;
            }
        }

        DiagnosisRow row = findings[lead];
        findings.RemoveAt(lead);
        findings.Insert(0, row);
        return row;
    }

    private static DiagnosisRow? Best(List<DiagnosisRow> holding, MoveField field, DiagnosisRow? except)
    {
        DiagnosisRow? best = null;
        foreach (DiagnosisRow row in holding)
        {
            bool counts = row.Field == field && row != except && !IsOfItsOwn(row);
            if (counts && (best is null || Support(holding, row) > Support(holding, best)))
            {
                best = row;
            }
        }

        return best;
    }

    /// <summary>How many number fields the row's belief explains; 1 for a slip.</summary>
    private static int Support(List<DiagnosisRow> holding, DiagnosisRow row)
    {
        int support = 1;
        foreach (DiagnosisRow other in holding)
        {
            bool agrees = other.Field != row.Field && other.Belief == row.Belief && row.Belief != Belief.None;
            support += agrees ? 1 : 0;
        }

        return support;
    }

    private static bool IsNumber(MoveField field) => field is MoveField.Seq or MoveField.Ack;

    /// <summary>A number in the ack field without the ACK bit is no wrong number, and competes with none.</summary>
    private static bool IsOfItsOwn(DiagnosisRow row) => row.Code == DiagnosisCodes.AckFieldWithoutFlag;
}
