"""LaTeX: what is set as text, which formulas are figures, and what is left out."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck.read.latex import prose


def blocks(source: str) -> list[tuple[str, str]]:
    found = prose(source, 1)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "% 12 goats",
        r"\usepackage[x=12]{goats}",
        r"\begin{verbatim}12 goats\end{verbatim}",
        r"\begin{equation*} n = 12 \end{equation*}",
        r"\[ n = 12 \] $$m = 13$$",
        r"\begin{thebibliography}{12}\bibitem{a} 12 goats\end{thebibliography}",
        r"\includegraphics[width=12cm]{goats-12} \cite[12]{a} \label{12} \ref{12}",
        r"\documentclass[12pt]{article} 12 \begin{document}\end{document} 13",
        r"\newcommand{\goats}[1]{12 #1}",
        r"$\frac{12}{13}$",
        r"\verb|long_name_12_and_more_of_it|",
    ],
)
def test_preamble_code_displayed_formulas_and_lists_of_sources_are_no_prose(source: str) -> None:
    assert blocks(source) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\textbf{Nine} {\em goats}", "Nine goats"),
        ("Nine % ten\n  goats", "Nine goats"),
        ("Nine\ngoats~ran", "Nine goats\xa0ran"),
        (r"5\% of \$6 \& \#7", "5% of $6 & #7"),
        (r"Caf\'e na\"{\i}ve \c{c} \o{} \ss", "Café naïve ç ø ß"),
        ("``Nine'' goats--hens --- and `ten'", "“Nine” goats–hens — and ‘ten'"),
        (r"with $n = 30$ and $p < 0.05$", "with n = 30 and p < 0.05"),
        (r"in $1\,000$, $1{,}000$ and 2\,000", "in 1\u2009000, 1,000 and 2\u2009000"),
        (r"at $20\,^{\circ}$C, $10^{6}$, $5 \pm 0.2$, $\approx 7$", "at 20\u2009°C, 10⁶, 5 ± 0.2, ≈ 7"),
        (r"\SI{30}{\second}, \qty{5}{km/h}, \num{1.5}", "30 second, 5 km/h, 1.5"),
        (r"\qty{9}{\kilo\metre\per\hour} and \SI{4}{\percent}", "9 kilometre per hour and 4%"),
        (r"\SIrange{1}{2}{\metre}, \qty{3}{\square\metre}, \ang{45}", "1 to 2 metre, 3 square metre, 45°"),
        (r"\href{http://g.example/9}{the page} and \url{x12}", "the page and"),
        (r"\texttt{30 s} or \verb+9 m+ or \texttt{some\_long\_name}", "30 s or 9 m or"),
        (r"Nine \unknown[12]{goats} ran", "Nine goats ran"),
        (r"a line\\[12pt] and \emph{more}", "a line and more"),
        ("\\newcommand{\\n}{112}\\n{} goats, \\n\\ hens", "112 goats, 112 hens"),
    ],
)
def test_the_text_is_what_the_page_shows(source: str, text: str) -> None:
    assert [text for _, text in blocks(source)] == [text]


def test_title_sections_lists_captions_and_notes_are_blocks() -> None:
    source = r"""\documentclass{article}
\title{On \emph{goats}}\author{Ann}\date{March 5, 2024}
\begin{document}\maketitle
\begin{abstract}Nine goats.\end{abstract}
\section*{Hens}\label{s}
Ten hens\footnote{Or 11.} ran.

\begin{itemize}
\item One
\item Two
\end{itemize}
\begin{figure}[h]\centering\includegraphics{a}\caption{Three \textbf{cows}.}\end{figure}
\end{document} 99"""
    assert blocks(source) == [
        ("heading", "On goats"),
        ("paragraph", "Nine goats."),
        ("heading", "Hens"),
        ("paragraph", "Ten hens ran."),
        ("paragraph", "Or 11."),
        ("item", "One"),
        ("item", "Two"),
        ("paragraph", "Three cows."),
    ]
    told = prose(source, 1).told
    assert (told.title, told.published) == ("On goats", date(2024, 3, 5))


def test_cells_know_their_places() -> None:
    found = prose(
        r"""\begin{tabular}{l|rr} \toprule animal & count & \\ \midrule
goats & 9 \\[2pt] \multicolumn{2}{c}{wide} & x\\ \end{tabular}""",
        1,
    )
    cells = {found.text[b.start : b.end]: (b.cell.row, b.cell.column, b.cell.heading) for b in found.blocks if b.cell}
    assert cells == {
        "animal": (0, 0, True),
        "count": (0, 1, True),
        "goats": (1, 0, False),
        "9": (1, 1, False),
        "wide": (2, 0, False),
        "x": (2, 2, False),
    }


@pytest.mark.parametrize(
    "part",
    ["{", "}", "$", "\\(", "\\[", "\\begin{verbatim}", "\\begin{tabular}", "&", "\\footnote{", "\\footnote{a}\\par ",
     "\\section{", "\\SI{", "\\newcommand{", "\\'", "\\verb|", "[", "\\item[", "%\n", "\\texttt{\\texttt{1}}", "$a\\"],
)  # fmt: skip
def test_hostile_markup_ends(part: str) -> None:
    prose(part * 5000, 1)
    prose(part * 2000 + "}" * 2000, 1)
