-module(truth).
-export([observe/1]).

%% What the runtime knows of an error, written to the file that UEP_TRUTH names.
observe(Fun) ->
    try Fun() catch Class:Reason:Stack ->
        note(os:getenv("UEP_TRUTH"), Class, Reason, Stack),
        erlang:raise(Class, Reason, Stack)
    end.

note(false, _, _, _) -> ok;
note(File, Class, Reason, Stack) ->
    Text = unicode:characters_to_binary(erl_error:format_exception(Class, Reason, [])),
    Frames = [[io_lib:format("~ts ~ts ~w", [name(M, F, A), proplists:get_value(file, At, "-"), proplists:get_value(line, At, 0)]), "\t"]
              || {M, F, A, At} <- Stack],
    Line = [atom_to_list(Class), "\t", base64:encode(Text), "\t", base64:encode(unicode:characters_to_binary(io_lib:format("~tw", [Reason]))), "\t", Frames, "\n"],
    file:write_file(File, unicode:characters_to_binary(Line), [append]).

name(M, F, A) when is_list(A) -> name(M, F, length(A));
name(M, F, A) -> io_lib:format("~w:~tw/~w", [M, F, A]).
