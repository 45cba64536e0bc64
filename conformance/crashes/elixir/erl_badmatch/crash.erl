-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> {ok, Found} = find("north"), Found.
find(_) -> {error, enoent}.
