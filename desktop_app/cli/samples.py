"""Commands about templates: taken out into a file for another commission, taken out of one."""

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.choosing import find_template
from desktop_app.cli.papers import require_place


def export(call: Call) -> int:
    """Write a template with its logo into a file."""
    options = call.options
    require_place(options.out, replace=options.replace)
    with call.reading() as desk:
        template = find_template(desk, options.template)
        desk.samples.export_template(template.id, options.out, replaces=options.replace)
    if options.json:
        call.say_json({"id": str(template.id), "file": str(options.out)})
    else:
        sentence = call.texts.gettext("The template “{name}” lies in {path}")
        call.say(sentence.format(name=template.name(call.texts.language), path=options.out))
    return DONE


def bring_in(call: Call) -> int:
    """Take a template out of a file; one that is here already is not taken twice."""
    with call.writing() as desk:
        proposal = desk.samples.read_file(call.options.file)
        known = proposal.same_as
        taken = desk.samples.template(known) if known else desk.samples.take(proposal)
    if call.options.json:
        call.say_json({"id": str(taken.id), "taken": not known})
        return DONE
    name = taken.name(call.texts.language)
    if known:
        call.say(call.texts.gettext("The template “{name}” is here already").format(name=name))
    else:
        call.say_row([str(taken.id), name])
    return DONE
