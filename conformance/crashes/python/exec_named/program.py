"""Generated code whose file names have quotes, commas, blanks and the form of Windows."""

SOURCE = "def render(context):\n    return context['hat'] + 1\n"
OUTER = "def page(contexts):\n    return [render(one) for one in contexts]\n"
names = {}
exec(compile(SOURCE, '<template "mail, line 4">', "exec"), names)
exec(compile(OUTER, "C:\\Users\\J D\\shop (x86)\\views.py", "exec"), names)
(lambda page: page([{"hat": "red"}]))(names["page"])
