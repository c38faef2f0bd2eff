"""Running one command: results on standard output, messages on standard error, an exit status."""

import json
import shlex
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import at_home
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.cli.arguments import TIMERS
from trainer.cli.exit_status import DONE, MACHINE, PROBLEMS
from trainer.cli.lines import write_line, write_lines
from trainer.language.numbers import listed, quoted, whole
from trainer.language.translation import _, ngettext

if TYPE_CHECKING:
    from trainer.actions.play.play_session import PlaySession


def run(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    """Run the command and return its exit status. Raises what keeps it from being done; see `endings.ended_by`."""
    if arguments.person is not None:
        from trainer.actions.people.people import stand_for

        stand_for(context, arguments.person, new=getattr(arguments, "new", None))
    return COMMANDS[arguments.command](arguments, context, out)


def _list(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.catalog.catalog import catalog_of
    from trainer.language.catalog import drills_in_words

    catalog = catalog_of(context.app_paths)
    if arguments.json:
        _json([{"scenario": c.key, "title": c.title, "minutes": c.minutes} for c in catalog.entries], out)
    else:
        width = max((len(entry.key) for entry in catalog.entries), default=0)
        for entry in catalog.entries:
            minutes = _("{count} min").format(count=entry.minutes)
            write_line(f"{entry.key:{width}}  {entry.title} · {minutes}", out)
        for each in catalog.drills:
            write_line(f"{each.pack:{width}}  {each.pack_title} · {drills_in_words(len(each.ids))}", out)
    if catalog.faults:
        raise Failure(BAD_INPUT, "\n".join(catalog.faults))
    return DONE


def _play(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    if arguments.answers is None:
        raise Failure(WRONG_USE, _("--json needs --answers: choice ids, separated by commas."))
    from trainer.actions.play.playthroughs import keep_copy
    from trainer.cli.answers import play_answers

    if not arguments.scenario:
        raise Failure(WRONG_USE, _("Say which scenario: PACK/SCENARIO or a path. `trainer list` shows them."))
    answers = [answer.strip() for answer in arguments.answers.split(",") if answer.strip()]
    factor = TIMERS[arguments.timers or "normal"]
    keep, seed = not arguments.no_record, arguments.seed
    session = play_answers(context, arguments.scenario, answers, factor, keep=keep, seed=seed)
    try:
        _say_debrief(session, out, as_json=arguments.json)
        out.flush()  # it is read while the copy is made
    finally:  # what was played is kept, whoever stopped reading
        if (fault := keep_copy(context, session)) is not None:
            write_line(str(fault), sys.stderr)
    return DONE


def _say_debrief(session: "PlaySession", out: TextIO, *, as_json: bool) -> None:
    debrief = session.debrief()
    if as_json:
        from trainer.reports.shapes import play_shape

        _json(play_shape(debrief, dict(session.state.meters)), out)
    else:
        from trainer.actions.learning.turning_points import turning_points_of
        from trainer.reports.debrief_text import debrief_lines

        write_lines((line.text for line in debrief_lines(debrief, turning_points_of(session))), out)


def _check(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    import time

    from trainer.actions.authoring.check_packs import check
    from trainer.checks.time_left import within
    from trainer.cli.partial_report import partial_lines
    from trainer.cli.problems import write_problems
    from trainer.cli.progress import Progress
    from trainer.packs.problems import has_errors

    progress = Progress(sys.stderr, time.monotonic)
    time_left = within(arguments.seconds, time.monotonic)
    if arguments.measures:
        from trainer.cli.measures import measure

        return measure(arguments, context, out, progress, time_left)
    if arguments.points:
        from trainer.cli.measures import tell_points

        return tell_points(arguments, out)
    if arguments.json:
        arguments.format = "json"
    report = check(context.app_paths, [at_home(path) for path in arguments.paths], progress, time_left)
    progress.clear()
    if arguments.format == "text":
        from trainer.cli.check_report import write_report

        write_report(report, arguments.seconds, out)
    else:
        write_problems(report.problems, arguments.format, out)
        if not report.whole:
            write_lines(partial_lines(report, arguments.seconds), sys.stderr)
    if arguments.strict and not has_errors(report.problems) and arguments.format == "text":
        warnings = sum(each.severity == "warning" for each in report.problems)
        if warnings:
            said = ngettext(
                "Fails because of --strict: {count} warning.", "Fails because of --strict: {count} warnings.", warnings
            )
            write_line(said.format(count=whole(warnings)), out)
    warned = arguments.strict and any(each.severity == "warning" for each in report.problems)
    return PROBLEMS if warned or has_errors(report.problems) or not report.whole else DONE


def _blind(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.cli.blind import blind

    return blind(arguments, context, out)


def _new(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.authoring.new_pack import new_pack

    folder = at_home(arguments.folder)
    id = new_pack(context.app_paths, folder, arguments.template, replace=arguments.force)
    path = shlex.quote(str(folder))
    said = _("Wrote {pack}. `trainer play {path}` plays it, `trainer check {path}` checks it.")
    write_line(said.format(pack=id, path=path), out)
    return DONE


def _schema(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.packs.schema import editor_schema

    _json(editor_schema(), out)
    return DONE


def _install(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.catalog.install_pack import install
    from trainer.language.catalog import drills_in_words

    pack = install(context.app_paths, Path(arguments.path), replace=arguments.force)
    drills = [drills_in_words(len(pack.drills))] if pack.drills else []
    scenarios = listed([*(scenario.key for scenario in pack.stories), *drills])
    said = _("Installed {title} {version}: {scenarios}.")
    write_line(said.format(title=quoted(pack.title), version=pack.version, scenarios=scenarios), out)
    return DONE


def _remove(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.catalog.install_pack import remove

    remove(context.app_paths, arguments.id)
    said = _("Removed {pack}. What was played of it is kept.")
    write_line(said.format(pack=arguments.id), out)
    return DONE


def _profile(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.learning.history import progress

    told: tuple[str, ...] = ()
    more = {}
    if arguments.files:
        from trainer.actions.cohort.result_files import progress_of_files

        found, told, files = progress_of_files(context, [at_home(file) for file in arguments.files])
        more = {"files": files}
    else:
        found = progress(context)
    if arguments.json:
        from trainer.reports.shapes import profile_shape

        _json({**profile_shape(found.profile), **more}, out)
    else:
        from trainer.reports.profile_text import profile_lines

        write_lines((line.text for line in profile_lines(found, told)), out)
    return DONE if arguments.files else _whole_or_said(context)


def _export(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.people.own_records import export_records

    to = at_home(arguments.file)
    count, told = export_records(context, to, arguments.pseudonym, replace=arguments.force)
    said = ngettext("{count} playthrough saved to {file}.", "{count} playthroughs saved to {file}.", count)
    write_line(said.format(count=whole(count), file=arguments.file), _beside(to, out))
    write_lines(told, sys.stderr)
    return _whole_or_said(context)


def _whole_or_said(context: AppContext) -> int:
    """DONE, or MACHINE once it was said what could not be counted."""
    from trainer.actions.recovery import not_counted

    said = not_counted(context)
    write_lines([said] if said else (), sys.stderr)
    return MACHINE if said else DONE


def _report(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.cohort.result_files import report

    to = at_home(arguments.out)
    files = [at_home(file) for file in arguments.files]
    if arguments.before or arguments.after:
        return _compare(arguments, context, out)
    if not files and not arguments.own:
        raise Failure(WRONG_USE, _("Name result files, room files or folders of them, or add --own for this computer."))
    found = report(
        context, files, to, replace=arguments.force, own=arguments.own, names=arguments.names, pdf=arguments.pdf
    )  # fmt: skip
    count = found.people
    said = ngettext("The report of {count} person is in {file}.", "The report of {count} people is in {file}.", count)
    write_line(said.format(count=whole(count), file=arguments.out), _beside(to, out))
    write_lines((*found.doubts, *found.unread), sys.stderr)
    return PROBLEMS if found.unread else DONE


def _compare(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.cohort.comparing import compare

    if not (arguments.before and arguments.after) or arguments.files or arguments.own:
        raise Failure(WRONG_USE, _("To compare, name files after --before and files after --after, and no others."))
    to = at_home(arguments.out)
    before, after = ([at_home(file) for file in files] for files in (arguments.before, arguments.after))
    found = compare(
        context, before, after, to, replace=arguments.force, names=arguments.names, pdf=arguments.pdf
    )  # fmt: skip
    count = found.people
    said = ngettext("{count} pair was compared in {file}.", "{count} pairs were compared in {file}.", count)
    write_line(said.format(count=whole(count), file=arguments.out), _beside(to, out))
    write_lines((*found.doubts, *found.unread), sys.stderr)
    return PROBLEMS if found.unread else DONE


def _beside(to: Path, out: TextIO) -> TextIO:
    """Where it is said that something was saved: not on standard output, if that is where it was saved to."""
    from trainer.files.outputs import is_standard_output

    return sys.stderr if is_standard_output(to) else out


def _restore(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    from trainer.actions.recovery import restore
    from trainer.language.restored import restored_in_words

    restored = restore(context)
    write_line(restored_in_words(restored), out)
    return DONE if restored.whole else MACHINE


def _json(value: Any, out: TextIO) -> None:
    json.dump(value, out, ensure_ascii=False, indent=2)
    out.write("\n")


COMMANDS: dict[str, Callable[[Namespace, AppContext, TextIO], int]] = {
    "list": _list,
    "play": _play,
    "check": _check,
    "blind": _blind,
    "new": _new,
    "schema": _schema,
    "install": _install,
    "remove": _remove,
    "profile": _profile,
    "export": _export,
    "report": _report,
    "restore": _restore,
}
