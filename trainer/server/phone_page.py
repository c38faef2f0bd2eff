"""The page of a phone. It works as plain forms and links; its script renews it and sends votes without a reload."""

from trainer.actions.room.events import MOST_NAME
from trainer.actions.room.room import VOTING
from trainer.actions.room.views import PhoneView, StageView
from trainer.language.rooms import how_sure_in_words, look_up, paused_in_words, told_to_phones
from trainer.language.translation import _
from trainer.reports.page import element, escape, prose
from trainer.server.differing import differ_form
from trainer.server.own_parts import own_decisions, to_keep
from trainer.server.parts import asked, came_of_it, clock, ending, form, head, page, revealed, story, talk


def join_page(code: str = "", fault: str = "", *, names: bool = False, name: str = "") -> str:
    """The door: the code on the screen lets one in, by `name` where the room asks for `names`."""
    said = f'<p class="fault" role="alert">{escape(fault)}</p>' if fault else ""
    label, enter = escape(_("The code on the screen")), escape(_("Come in"))
    asked, seen = _name(name) if names else "", element("p", _seen(names=names), "muted")
    body = (
        f'<h1>{enter}</h1>{said}<form method="post" action="/join"><label for="code">{label}</label>'
        f'<input id="code" name="code" value="{escape(code)}" inputmode="numeric" autocomplete="off" maxlength="12" '
        f"required> {asked}<button>{enter}</button></form>{seen}"
    )
    return page(_("Come in"), "phone", body)


def _name(given: str) -> str:
    label = escape(_("Your name, or what you like to be called"))
    return (
        f'<label for="name">{label}</label><input id="name" name="name" value="{escape(given)}" '
        f'autocomplete="nickname" maxlength="{MOST_NAME}" required> '
    )


def _seen(*, names: bool) -> str:
    """Who sees what, before one comes in."""
    if not names:
        return _("Nobody asks your name, and nobody learns what you vote.")
    return _(
        "Whoever leads sees who is in and who has not voted yet. No page says who voted what; the room's file does."
    )


def phone_page(view: PhoneView, now: float | None = None) -> str:
    """The whole page."""
    return page(view.stage.story, "phone", phone_main(view, now), events="/events")


def phone_main(view: PhoneView, now: float | None = None) -> str:
    """What is renewed. `now` is the time of the room, for a clock without script."""
    stage = view.stage
    if stage.hidden:
        return _nothing_to_see(stage)
    do = paused_in_words(voting=stage.phase in VOTING) if stage.paused else told_to_phones(stage.phase)
    lines = [head(stage, stage.title or stage.story), element("p", do, "do"), clock(stage, now)]
    lines.append(came_of_it(stage))
    if stage.phase in VOTING:
        lines += [story(stage.text), asked(stage), _ballot(view)]
    elif stage.phase == "talk":
        lines += [talk(stage), _own(view)]
    elif stage.revealed is not None:
        lines += [revealed(stage.revealed, view.vote), differ_form(view)]
    elif stage.ending is not None:
        lines.append(ending(stage.ending, stage.text))
        lines += [own_decisions(view.own), to_keep(view.own)] if view.own is not None else []
    else:
        lines += [story(stage.text), asked(stage)]
    return "".join(lines) + _again()


def _nothing_to_see(stage: StageView) -> str:
    heading, said = look_up()
    return head(stage, heading, stage.story) + element("p", said, "do") + _again()


def _again() -> str:
    """For who has no script."""
    again = escape(_("Look again"))
    return f'<p class="again"><a href="/room">{again}</a></p>'


def _ballot(view: PhoneView) -> str:
    mine, still = "✓ " + _("your vote"), " disabled" if view.stage.paused else ""
    buttons = []
    for number, offer in enumerate(view.stage.offers, 1):
        pressed = "true" if offer.id == view.vote else "false"
        mark = " " + element("strong", mine, "mine") if offer.id == view.vote else ""
        buttons.append(
            f'<button id="choice-{number}" name="choice" value="{escape(offer.id)}" aria-pressed="{pressed}"{still}>'
            f"{prose(offer.text)}{mark}</button>"
        )
    asked = _how_sure(view) if view.stage.rules.how_sure else ""
    said = _("Your vote is kept. You can change it until the vote is closed.") if view.vote else ""
    kept = element("p", said, "kept") if said else ""
    return form("/vote", view.stage.position, asked + "".join(buttons), "ballot") + kept


def _how_sure(view: PhoneView) -> str:
    """It stands before the choices, for a press on one sends both."""
    still = " disabled" if view.stage.paused else ""
    ways = "".join(
        f'<label><input type="radio" id="sure-{sure}" name="sure" value="{sure}"'
        f"{' checked' if sure == view.sure else ''}{still}> {escape(said)}</label>"
        for sure, said in how_sure_in_words()
    )
    legend = escape(_("How sure are you? Say so first, then press what you do."))
    return f'<fieldset class="sure"><legend>{legend}</legend>{ways}</fieldset>'


def _own(view: PhoneView) -> str:
    mine = next((offer.text for offer in view.stage.offers if offer.id == view.first), None)
    if mine is None:
        return ""
    return element("p", _("You voted:")) + f"<blockquote><p>{prose(mine)}</p></blockquote>"
