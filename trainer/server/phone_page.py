"""The page of a phone. It works as plain forms and links; its script renews it and sends votes without a reload."""

from trainer.actions.room.room import VOTING
from trainer.actions.room.views import PhoneView, StageView
from trainer.language.rooms import look_up, paused_in_words, told_to_phones
from trainer.language.translation import _
from trainer.reports.page import element, escape, prose
from trainer.server.own_parts import own_decisions, to_keep
from trainer.server.parts import came_of_it, clock, ending, form, head, page, revealed, story, talk


def join_page(code: str = "", fault: str = "") -> str:
    """The door: the code on the screen lets one in."""
    said = f'<p class="fault" role="alert">{escape(fault)}</p>' if fault else ""
    label, enter = escape(_("The code on the screen")), escape(_("Come in"))
    nameless = element("p", _("Nobody asks your name, and nobody learns what you vote."), "muted")
    body = (
        f'<h1>{enter}</h1>{said}<form method="post" action="/join"><label for="code">{label}</label>'
        f'<input id="code" name="code" value="{escape(code)}" inputmode="numeric" autocomplete="off" maxlength="12" '
        f"required> <button>{enter}</button></form>{nameless}"
    )
    return page(_("Come in"), "phone", body)


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
        lines += [story(stage.text), _ballot(view)]
    elif stage.phase == "talk":
        lines += [talk(stage), _own(view)]
    elif stage.revealed is not None:
        lines.append(revealed(stage.revealed, view.vote))
    elif stage.ending is not None:
        lines.append(ending(stage.ending, stage.text))
        lines += [own_decisions(view.own), to_keep(view.own)] if view.own is not None else []
    else:
        lines.append(story(stage.text))
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
    said = _("Your vote is kept. You can change it until the vote is closed.") if view.vote else ""
    kept = element("p", said, "kept") if said else ""
    return form("/vote", view.stage.position, "".join(buttons), "ballot") + kept


def _own(view: PhoneView) -> str:
    mine = next((offer.text for offer in view.stage.offers if offer.id == view.first), None)
    if mine is None:
        return ""
    return element("p", _("You voted:")) + f"<blockquote><p>{prose(mine)}</p></blockquote>"
