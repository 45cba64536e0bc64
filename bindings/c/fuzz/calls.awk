# Turns the generated setters' declarations into the cases of a switch: one call each, its arguments taken from the input.
#   awk -f calls.awk ../gen/uep_gen_setters.h >calls.inc
BEGIN {
    print "/* Made by calls.awk. */"
}
/^UEP_API int32_t uep_/ {
    line = $0
    sub(/^UEP_API int32_t /, "", line)
    name = substr(line, 1, index(line, "(") - 1)
    line = substr(line, index(line, "(") + 1)
    sub(/\);.*/, "", line)
    count = split(line, given, ", ")
    call = name "(e"
    for (i = 2; i <= count; i++) {
        words = split(given[i], word, " ")
        last = word[words]
        type = given[i]
        sub(/ ?\*?[a-z_]+$/, "", type)
        if (last == "index" || last == "stack") call = call ", take_index(in)"
        else if (type == "uep_str") call = call ", take_text(in)"
        else if (type == "int32_t") call = call ", take_int(in)"
        else if (type == "uint32_t") call = call ", take_uint(in)"
        else if (type == "uint64_t") call = call ", take_u64(in, 8)"
        else if (type == "bool") call = call ", take_byte(in) & 1"
        else if (type == "uep_time") call = call ", take_time(in)"
        else if (type == "uep_bytes") call = call ", take_bytes(in)"
        else if (type == "const uep_value") call = call ", take_value(e, in)"
        else { print "calls.awk: no input for " given[i] >"/dev/stderr"; exit 1 }
    }
    print "case " cases++ ": status = " call "); break;"
}
END {
    print "#define SETTERS " cases
}
