"""The error comes from code that is a string: there is no source line to print."""
CODE = """
def area(width):
    return width * height

area(3)
"""

exec(compile(CODE, "<template>", "exec"))
