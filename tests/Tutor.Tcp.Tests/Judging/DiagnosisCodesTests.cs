using Tutor.Tcp.Judging;

namespace Tutor.Tcp.Tests.Judging;

public class DiagnosisCodesTests
{
    /// <summary>The catalogue as lessons know it. A code is never renamed or removed.</summary>
    private const string Catalogue =
        """
        syn-missing syn-repeated syn-in-synchronized ack-flag-missing ack-flag-on-first-syn fin-missing fin-before-close
        fin-repeated rst-instead-of-fin rst-not-called-for rst-to-rst rst-wrong-form null-segment syn-with-fin
        rst-missing flag-not-called-for
        seq-not-advanced seq-ahead seq-is-their-number seq-relative-not-absolute seq-skips-data seq-data-not-counted
        seq-fin-not-counted seq-outside-window seq-wrap-missed seq-not-isn
        ack-equals-isn ack-syn-not-counted ack-below-window ack-own-number ack-ahead ack-plus-one-for-data
        ack-data-not-counted ack-fin-not-counted ack-past-hole ack-wrap-missed ack-field-without-flag
        ack-relative-not-absolute
        len-over-window len-over-mss data-before-established data-after-fin window-taken-back syn-data-ignored
        data-not-given
        nothing-due wait-instead-of-answer wrong-side too-early time-wait-cut-short
        """;

    [Fact]
    public void The_table_holds_each_code_of_the_catalogue_once()
    {
        string[] expected = [.. Catalogue.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Order()];

        Assert.Equal(expected, DiagnosisCodes.All.AsSpan().ToArray().Select(c => c.Id).Order());
    }

    [Fact]
    public void A_code_is_found_by_its_name()
    {
        Assert.Equal(DiagnosisCodes.AckEqualsIsn, DiagnosisCodes.Find("ack-equals-isn"));
        Assert.Null(DiagnosisCodes.Find("ack-equals-nothing"));
    }
}
