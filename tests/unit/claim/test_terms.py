"""How long something stays, lasts or is good for, and how often it is done, in a page that speaks to its reader."""

import pytest

from tests import reading

#: A page that speaks to whoever reads it.
GUIDE = "# Guide\n\nHere you find how it works.\n\n{}\n"


def terms(text):
    """The slots of the terms of a page, without what they begin with."""
    found = reading.claimed(GUIDE.format(text), "md")
    return [claim.slot.removeprefix("general/term/") for claim in found if claim.slot.startswith("general/term/")]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Drafts are kept for 14 days.", "kept/draft"),
        ("We keep drafts for two weeks.", "kept/draft"),
        ("Shared drafts are deleted after 30 days.", "kept/shared-draft"),
        ("Drafts are written every night and are kept for 30 days.", "kept/draft"),
        ("Drafts are kept on the server for 14 days.", "kept/draft/server"),
        ("With Plus, drafts are kept for 14 days.", "kept/draft/plus"),
        ("**How long do you keep drafts?**\nFor two weeks.", "kept/draft"),
        ("**How long are drafts kept?**\nUp to 30 days.", "kept/draft"),
        ("A coupon is valid for 3 days.", "valid/coupon"),
        ("The coupon of a friend can be redeemed within 3 days.", "valid/friend-coupon"),
        ("**How long does a coupon work?**\nIt works for 3 days.", "valid/coupon"),
        ("**Your coupon is refused.**\nThey lapse after 3 days.", "valid/coupon"),
        ("We mail you a coupon of 4 letters; it stops working after 3 days.", "valid/coupon"),
        ("**Where are my drafts?**\nBehind the bell. They are kept for 14 days.", "kept/draft"),
        ("You get a coupon by mail. They are good for 3 days.", None),
        ("You get coupons by mail. It is good for 3 days.", None),
        ("You get a coupon by mail. It is good for 3 days.", "valid/coupon"),
        ("The pump opens a valve in the tank. It stays open for 3 days.", None),
        ("**Where are my drafts?**\nIt is kept for 14 days.", None),
        ("| Setting | Value |\n|---|---|\n| Draft retention | 40 days |", "kept/draft"),
        ("| Setting | Value |\n|---|---|\n| Coupon validity | up to 40 days |", "valid/coupon"),
        ("| | Lark | Wren |\n|---|---|---|\n| Coupon validity | 40 days | 50 days |", None),
        ("**How soon will I get an answer?**\nWithin a day.", "within/reply"),
        ("The upload timeout is 40 seconds.", "time-out/upload"),
        ("By default, uploads time out after 40 seconds.", "time-out/upload"),
        ("You may return a lamp within 3 weeks.", "within/lamp-return"),
        ("Orders can be sent back within 3 weeks.", "within/return"),
        ("**Can I send it back?**\nYes, within 3 weeks.", "within/return"),
        ("Test rooms are closed after 5 minutes.", "closed/test-room"),
        ("Rooms are closed after 5 minutes of silence.", "closed/idle-room"),
        ("Idle rooms are closed after 5 minutes.", "closed/idle-room"),
        ("The side heater of 6 kW has a plug of its own.", None),
        ("A new snapshot is taken every four hours.", "every/snapshot"),
        ("**How often are snapshots taken?**\nEvery four hours.", "every/snapshot"),
        ("Each minor series is supported for 18 months.", "supported/minor-series"),
        ("The free trial lasts 14 days.", "lasts/trial"),
        ("You can try Oakline free for 30 days.", "lasts/oakline-trial"),
        ("We log you out after 20 minutes.", "lasts/session"),
        ("We reply within one working day.", "within/reply"),
        ("**How fast do you answer?**\nWithin 4 working hours.", "within/reply"),
    ],
)
def test_a_term_is_asked_for_by_what_it_is_of(text, term):
    assert terms(text)[:1] == ([term] if term else [])


@pytest.mark.parametrize(
    "text",
    [
        "Before version 2 drafts were kept for 14 days.",
        "For example, drafts are kept for 14 days.",
        "If you ask for it, drafts are kept for 14 days.",
        "In staging the disk is small and drafts are kept for 2 days.",
        "Drafts are not kept for 14 days.",
        "They are kept for 14 days.",
        "Everything is kept for 14 days.",
        "Drafts of the Plus plan and the Pro plan are kept for 14 days.",
        "Drafts are kept for 14 to 30 days.",
        "Drafts are kept for at least 14 days.",
        "**How long are drafts kept that nobody opens?**\n14 days.",
        "**Who keeps drafts?**\n14 days.",
        "We waited 14 days.",
    ],
)
def test_what_holds_in_one_case_or_of_nothing_by_name_is_no_term(text):
    assert terms(text) == []


def test_a_report_tells_no_terms():
    told = "The office said that it was ready. The permits were sold and had no stamp. Permits are valid for 3 days."
    assert not any("general/term" in claim.slot for claim in reading.claims(told))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Full copies are kept for 30 days.", "Partial copies are kept for 7 days."),
        ("Access keys expire after one hour.", "**How long is a refresh key valid?**\n30 days."),
        ("With Plus, drafts are kept for 7 days.", "With Pro, drafts are kept for 30 days."),
        ("Drafts are kept on the phone for 7 days.", "Drafts are kept in the cloud for a year."),
        ("Coupons of friends are valid for 3 days.", "Coupons of partners are valid for 5 days."),
        ("Idle rooms are closed after 5 minutes.", "Rooms are closed after 8 hours."),
        ("Admin sessions last 15 minutes.", "**How long does a session last?**\n12 hours."),
        ("Minor versions are supported for 6 months.", "Major versions are supported for 2 years."),
        ("Deleted drafts are kept for 30 days.", "Drafts are kept for 90 days."),
        ("Reports are sent every 7 days.", "Alerts are sent every 5 minutes."),
        ("Exports are limited to 20 MB.", "Imports are limited to 50 MB."),
        ("A restart takes 10 seconds.", "An update takes 5 minutes."),
        ("Keys expire after 90 days.", "Keys are rotated every 30 days."),
        ("The trial of Plus lasts 30 days.", "The trial of Pro lasts 7 days."),
        ("Coupons to guests are valid for 3 days.", "Coupons to members are valid for 5 days."),
    ],
)
def test_look_alikes_do_not_contradict_each_other(one, other):
    assert reading.conflicts_of_guides(GUIDE.format(one), GUIDE.format(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drafts are kept for 30 days.", "**How long do you keep drafts?**\nFor two weeks."),
        ("A coupon is valid for one day.", "Coupons expire after 2 days."),
        ("A snapshot is taken every four hours.", "**How often are snapshots taken?**\nEvery 6 hours."),
        ("We reply within one working day.", "**How fast do you answer?**\nWithin two working days."),
        ("The trial lasts 14 days.", "You can try it free of charge for 30 days."),
    ],
)
def test_other_terms_of_one_thing_contradict_each_other(one, other):
    assert len(reading.conflicts_of_guides(GUIDE.format(one), GUIDE.format(other))) == 1


def test_what_a_rule_tells_too_is_told_once():
    told = reading.conflicts_of_guides(
        GUIDE.format("The free trial lasts 14 days."), GUIDE.format("**How long is the free trial?**\n30 days.")
    )
    assert told == ["free-trial"]
