-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> Kept = atom_to_list(id(3)), [Kept].
id(X) -> X.
