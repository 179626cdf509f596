"""A figure told of nobody by name is told of the person named last before it, by the full name or the surname."""

from numcheck import pipeline
from tests.reading import document, frames, rules


def anchors(text):
    """The anchor of every figure, by its surface."""
    return {f.mention.surface: f.anchor for f in frames(text)}


def test_the_person_named_last_is_the_one_spoken_of():
    text = "Ana Reyes, 34, climbed the Orle ridge. She fell 40 metres."
    assert anchors(text)["40 metres"] == "Ana Reyes"


def test_a_surname_alone_names_its_person_again():
    text = "Ana Reyes, 34, and Mira Kovac, 29, climbed the Orle ridge. Reyes slipped, and then she fell 40 metres."
    assert anchors(text)["40 metres"] == "Ana Reyes"


def test_a_surname_of_two_persons_names_neither_again():
    text = "Ana Reyes, 34, Luis Reyes, 36, and Mira Kovac, 29, climbed. Reyes slipped, and then she fell 40 metres."
    assert anchors(text)["40 metres"] == "Mira Kovac"


def test_he_is_whom_the_sentences_before_are_about():
    text = (
        "Karl Benz, 61, ran the harbour at Orle. In 1990 he was found guilty of taking bribes from Otto Lang, 54. "
        "He served five months in prison."
    )
    assert anchors(text)["five months"] == "Karl Benz"


def test_whoever_is_only_quoted_is_not_spoken_of():
    text = (
        "Karl Benz, 61, was found on the ridge on Monday. Otto Lang, 54, of the mountain rescue, said it was luck. "
        "He fell 40 metres."
    )
    assert anchors(text)["40 metres"] == "Karl Benz"


def test_a_surname_alone_is_whoever_bore_it_long_before_the_others():
    text = (
        "Karl Benz, 61, ran the harbour at Orle for most of his life and was known far beyond the town for the feasts "
        "that he gave there on the first Sunday of every year, whatever the weather was like. "
        "His father, Josef Benz, 90, had built it. Benz was found guilty. He served five months in prison."
    )
    assert anchors(text)["five months"] == "Karl Benz"


def test_an_age_of_somebodys_child_is_not_their_own():
    (_, girl) = [f for f in frames("Ana Reyes, 61, spoke. Ana Reyes's daughter left. She was 15.") if f.noun != "year"]
    assert girl.subject is None or not girl.subject.names


def ages(text):
    """Who is as old as every figure of years, by its surface."""
    told = [f for f in frames(text) if f.mention.kind.value == "age"]
    return {f.mention.surface: f.subject.names if f.subject is not None else () for f in told}


def test_he_is_who_was_spoken_of_beside_names_that_only_say_where():
    text = (
        "Karl Benz drove the bus to Vado Hondo. The radio told him about Punta Lirio. It did not tell him that the "
        "gauge at Vado Hondo, which the state had bought for 70,000 crowns, had been red since the morning. He is 41."
    )
    assert ages(text) == {"41": ("Karl Benz",)}


def test_he_is_nobody_where_another_has_come_in():
    for between in ("Otto Lang was told of it.", "The mechanic had warned of it.", "His lawyer came at once."):
        assert ages(f"Karl Benz drove the bus to Vado Hondo. {between} He is 41.") == {"41": ()}


def test_no_name_runs_on_from_a_heading_to_the_text_below_it():
    text = "# Terms\n\n## Delivery\n\nReyes ships on Mondays. He needs two days.\n\nReyes is in Orle."
    (work,), _ = pipeline.framed([document(text, "md")], rules())
    assert {frame.anchor for frame in work.frames} == {None}


def test_a_name_may_stand_on_two_lines():
    assert anchors("Ana\nReyes, 34, climbed the Orle ridge. She fell 40 metres.")["40 metres"] == "Ana Reyes"
