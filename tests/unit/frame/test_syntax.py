"""What a parsed sentence says around a figure: noun, verbs, who, whose, when, where, who says so, whether at all."""

import pytest

from tests import reading
from tests.reading import frame, frames


def names(phrase):
    return phrase.names if phrase is not None else ()


def text(phrase):
    return phrase.text if phrase is not None else None


# -- what cuts a total -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "cuts"),
    [
        ("Mira Kovac caught 12 passes and saved nine shots.", set()),
        ("Mira Kovac caught 12 passes in the second half and saved nine shots.", set()),
        ("In the second half, Mira Kovac caught 12 passes and saved nine shots.", {"half"}),
        ("During the match’s last quarter, Mira Kovac caught 12 passes and saved nine shots.", {"quarter"}),
    ],
)
def test_what_opens_a_sentence_holds_for_its_last_verb_too(sentence, cuts):
    assert frame(sentence, "nine").cuts == cuts


# -- verbs and roles ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya launched 31 missiles at Kisumu.",
        "Kenyan forces launched 31 missiles at Kisumu.",
        "Kenya's navy launched 31 missiles at Kisumu.",
        "31 missiles were launched by Kenya at Kisumu.",
        "Nairobi launched 31 missiles at Kisumu.",
        "The town was quiet until Kenya launched 31 missiles at Kisumu.",
        "It was dark when 31 missiles were launched by Kenya at Kisumu.",
        "Norway slept while Kenya, its old rival, launched 31 missiles at Kisumu.",
    ],
)
def test_one_deed_in_many_forms_has_one_doer_one_verb_and_one_noun(sentence):
    found = frame(sentence, "31")
    assert (found.noun, names(found.agent)) == ("missile", ("Kenya",))
    assert found.predicates[0] == "launch"
    assert (found.modality, found.polarity) == ("actual", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The 31 missiles Kenya launched at Kisumu hit a depot.",
        "The 31 missiles that Kenya launched at Kisumu hit a depot.",
        "The 31 missiles launched by Kenya at Kisumu hit a depot.",
        "The 31 missiles which were launched by Kenya hit a depot.",
    ],
)
def test_a_clause_on_the_noun_tells_its_deed_and_its_doer(sentence):
    found = frame(sentence, "31")
    assert "launch" in found.predicates
    assert names(found.agent) == ("Kenya",)


def test_a_passive_without_a_doer_names_none():
    found = frame("31 missiles were launched at Kisumu.", "31")
    assert found.agent is None
    assert found.predicates == ("launch",)


def test_two_verbs_of_one_passive_are_both_told_of_the_figure():
    found = frame("Another 31 missiles were shot down or jammed.", "31")
    assert set(found.predicates) == {"shoot down", "jam"}


def test_a_particle_makes_another_verb():
    assert frame("Kenya shot down 31 missiles.", "31").predicates == ("shoot down",)
    assert frame("Kenya shot 31 missiles at Kisumu.", "31").predicates == ("shoot",)


def test_a_second_verb_with_its_own_figure_keeps_it():
    first, second = frames("The storm killed 12 people and wounded 30.")
    assert (first.predicates, second.predicates) == (("kill",), ("wound",))
    assert first.noun == second.noun


def test_two_clauses_have_two_doers():
    first, second = frames("Kenya launched 31 missiles at Kisumu, while Norway launched 12 rockets at Bergen.")
    assert (names(first.agent), names(second.agent)) == (("Kenya",), ("Norway",))
    assert [names(p) for p in (*first.place, *second.place)] == [("Kisumu",), ("Bergen",)]


def test_its_forces_belong_to_the_subject_before():
    found = frame("Kenya said its forces had captured four villages in Turkana.", "four")
    assert names(found.agent) == ("Kenya",)


def test_a_promise_has_the_doer_who_promised():
    assert names(frame("Kenya promised to launch 31 missiles.", "31").agent) == ("Kenya",)


def test_whose_the_counted_things_are_stands_before_them():
    found = frame("Norwegian units shot down 31 Kenyan missiles.", "31")
    assert (names(found.agent), names(found.owner)) == (("Norway",), ("Kenya",))


def test_what_a_deed_was_done_to_is_told_where_it_is_not_what_is_counted():
    found = frame("Kenya promised to end the war within 31 hours.", "31 hours")
    assert text(found.patient) == "the war"


# -- what is measured --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "surface", "noun"),
    [
        ("The call lasted two hours.", "two hours", "call"),
        ("The two-hour call ended well.", "two-hour", "call"),
        ("Kenya offered a 45-day truce.", "45-day", "truce"),
        ("The bridge is 300 metres long.", "300 metres", "bridge"),
        ("A storm with winds of 140 km/h hit Lagos.", "140 km/h", "wind"),
        ("The toll stood at 41.", "41", "toll"),
        ("31 of the sailors died.", "31", "sailor"),
        ("The war is entering its third year.", "third", "war"),
        ("The war, now entering its third year, has no end.", "third", "war"),
    ],
)
def test_a_figure_is_told_of_its_noun(sentence, surface, noun):
    assert frame(sentence, surface).noun == noun


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("Ana Reyes, 61, resigned in Manila.", "61"),
        ("Senator Ana Reyes, 61, resigned in Manila.", "61"),
        ("The 61-year-old senator Ana Reyes resigned.", "61-year-old"),
        ("Senator Ana Reyes, aged 61, resigned.", "aged 61"),
    ],
)
def test_an_age_is_told_of_a_person_by_name(sentence, surface):
    (found,) = (f for f in frames(sentence) if f.mention.kind == "age")
    assert found.mention.surface in (surface, "61")
    assert names(found.subject) == ("Ana Reyes",)


def test_two_ages_are_told_of_two_persons():
    first, second = frames("Ana Reyes, 61, and her brother Luis Reyes, 58, resigned.")
    assert (names(first.subject), names(second.subject)) == (("Ana Reyes",), ("Luis Reyes",))


# -- parts of a whole --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya launched 31 missiles, 20 of which were intercepted.",
        "Kenya launched 31 missiles, of which 20 were intercepted.",
        "Kenya launched 31 missiles and 20 of them were intercepted.",
    ],
)
def test_a_part_by_pronoun_counts_the_things_of_its_whole(sentence):
    whole, part = frames(sentence)
    assert part.part_of == whole.mention.span
    assert whole.part_of is None
    assert (part.noun, part.predicates) == ("missile", ("intercept",))


def test_what_is_included_is_a_part():
    whole, part = frames("The flood killed 12 people, including three children.")
    assert part.part_of == whole.mention.span
    assert part.noun == "child"


def test_a_second_part_hangs_on_the_whole_and_not_on_the_first():
    whole, five, seven = frames("12 people, five of them men and seven of them women, were hurt.")
    assert five.part_of == seven.part_of == whole.mention.span


def test_two_figures_side_by_side_are_no_parts():
    assert [f.part_of for f in frames("The storm killed 12 people and 30 cows.")] == [None, None]


def test_a_whole_told_first_does_nothing_itself():
    whole, part = frames("Of the 31 sailors, 12 died.")
    assert part.part_of == whole.mention.span
    assert "die" not in whole.predicates


# -- when and where ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Kenya launched 31 missiles overnight, the ministry said on Monday.", ["overnight"]),
        ("The ministry said on Monday that Kenya launched 31 missiles.", []),
        ("The mayor, who spoke on Friday, said 31 missiles were launched.", []),
        ("On Sunday night the ministry said Kenya had launched 31 missiles.", ["On Sunday night"]),
        ("On Sunday night, the ministry said, Kenya launched 31 missiles.", ["On Sunday night"]),
        ("In March, 31 missiles were launched.", ["In March"]),
        ("The ministry said on Monday that Kenya launched 31 missiles overnight.", ["overnight"]),
    ],
)
def test_the_time_of_the_event_is_not_that_of_the_report(sentence, when):
    assert [w.text for w in frame(sentence, "31").time] == when


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("31 sailors died in Mombasa and Lamu.", [("Mombasa",), ("Lamu",)]),
        ("In Mombasa 31 sailors died.", [("Mombasa",)]),
        ("31 sailors fought a fire in Mombasa.", [("Mombasa",)]),
        ("31 sailors dropped water on a blaze near Lamu.", [("Lamu",)]),
        ("31 sailors died on Sunday.", []),
        ("31 sailors died, said Rosa Diaz, who lives in Lima.", []),
    ],
)
def test_the_place_of_the_event_is_named_in_its_own_clause(sentence, places):
    assert [p.names for p in frame(sentence, "31").place] == places


def test_a_part_happened_when_and_where_its_whole_did():
    whole, part = frames("Kenya launched 31 missiles at Kisumu overnight, 20 of which were intercepted.")
    assert (part.time, part.place) == (whole.time, whole.place)
    assert whole.time and whole.place


# -- who says so -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("31 sailors died in Mombasa.", None),
        ("The coast guard said 31 sailors died.", "The coast guard"),
        ("31 sailors died, the coast guard said.", "the coast guard"),
        ("31 sailors died, said Rosa Diaz on Friday.", "Rosa Diaz"),
        ("According to the coast guard, 31 sailors died.", "the coast guard"),
        ("31 sailors died, according to the coast guard.", "the coast guard"),
        ("31 sailors died, citing officials.", "officials"),
        ('"We lost 31 sailors," the harbour master said.', "the harbour master"),
        ("“They took 31 sailors,” President Ana Reyes wrote on Monday.", "President Ana Reyes"),
    ],
)
def test_the_source_of_a_statement_is_who_reports_it(sentence, source):
    assert text(frame(sentence, "31").attribution) == source


# -- whether it happened -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Kenya launched 31 missiles.", "actual"),
        ("Kenya has launched 31 missiles.", "actual"),
        ("Kenya said it had launched 31 missiles.", "actual"),
        ("Kenya will launch 31 missiles on Friday.", "planned"),
        ("Kenya plans to launch 31 missiles.", "planned"),
        ("Kenya promised to launch 31 missiles.", "planned"),
        ("Kenya said it would launch 31 missiles.", "planned"),
        ("Rebels threatened to launch 31 missiles.", "planned"),
        ("Kenya agreed to launch and lose 31 missiles.", "planned"),
        ("Kenya may have launched 31 missiles.", "hypothetical"),
        ("Kenya could launch 31 missiles.", "hypothetical"),
        ("Kenya would launch 31 missiles if the talks failed.", "hypothetical"),
        ("If Kenya launches 31 missiles, the truce ends.", "hypothetical"),
        ("The ferry carries 31 cars.", "hypothetical"),
        ("The ferry carried 31 cars.", "actual"),
        ("The ferry was carrying 31 cars.", "actual"),
        ("Residents want 31 mines closed.", "planned"),
        ("Kenya refused to launch 31 missiles.", "denied"),
        ("Officials denied that 31 missiles were launched.", "denied"),
    ],
)
def test_a_sentence_says_whether_it_happened(sentence, modality):
    found = frame(sentence, "31")
    assert (found.modality, found.polarity) == (modality, True)


@pytest.mark.parametrize("sentence", ["Kenya did not launch 31 missiles.", "Kenya has never launched 31 missiles."])
def test_a_negated_verb_says_that_it_did_not_happen(sentence):
    assert frame(sentence, "31").polarity is False


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya denied launching 31 missiles.",
        "The mayor dismissed reports that 31 missiles were launched.",
        "Kenya did not say it had launched 31 missiles.",
    ],
)
def test_what_is_denied_in_other_words_is_not_claimed(sentence):
    assert reading.claims(sentence) == ()


# -- time before and after, history ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "surface", "offset"),
    [
        ("The road reopened two hours after the blast.", "two hours", True),
        ("Two hours after the blast the road reopened.", "Two hours", True),
        ("The road was closed two hours ago.", "two hours", True),
        ("The call lasted two hours.", "two hours", False),
        ("The two-hour call came after the blast.", "two-hour", False),
        ("31 sailors died after the blast.", "31", False),
    ],
)
def test_a_stretch_that_leads_to_something_else_is_an_offset(sentence, surface, offset):
    assert frame(sentence, surface).offset is offset


@pytest.mark.parametrize(
    ("sentence", "history"),
    [
        ("Kenya launched 31 missiles.", False),
        ("Kenya launched a record 31 missiles.", True),
        ("Three years ago, Kenya launched 31 missiles.", True),
    ],
)
def test_quoted_history_is_marked(sentence, history):
    assert frame(sentence, "31").history is history


# -- the shape of frames -----------------------------------------------------------------------------------------------


def test_every_mention_has_one_frame_in_the_order_of_the_text():
    found = frames("Kenya launched 31 missiles. Norway lost 12 boats and four cranes.")
    assert [f.mention.surface for f in found] == ["31", "12", "four"]
    assert [f.sentence for f in found][1] == found[2].sentence != found[0].sentence


def test_a_line_break_inside_a_sentence_changes_nothing():
    broken, whole = (frame(f"Kenya launched{gap}31 missiles\tat Kisumu.", "31") for gap in ("\n", " "))
    assert (broken.predicates, broken.noun, broken.agent, broken.place) == (
        whole.predicates,
        whole.noun,
        whole.agent,
        whole.place,
    )


def test_where_parse_and_word_lists_agree_the_reader_is_both():
    assert frame("Kenya launched 31 missiles at Kisumu.", "31").reader == "both"


# -- the words of a clause that leaves out its subject -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "surface", "told"),
    [
        ("The road stayed closed for 11 days.", "11 days", {"road", "stay", "close"}),
        ("The canal reopened after being blocked for six days.", "six days", {"canal", "reopen", "block"}),
        ("The tunnel took nine years to build.", "nine years", {"tunnel", "take", "build"}),
    ],
)
def test_a_clause_without_a_subject_has_the_words_of_the_one_above(sentence, surface, told):
    assert told <= frame(sentence, surface).words


def test_whoever_is_told_to_do_something_is_no_subject_of_who_tells_it():
    assert "judge" not in frame("A judge ordered Orlex to pay $70 million.", "$70 million").words
