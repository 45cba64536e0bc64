-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> Kept = open("north"), [Kept].
open(Name) -> error({no_ledger, Name}).
