-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> Kept = pick(id(4)), [Kept].
pick(N) -> case N of 3 -> three end.
id(X) -> X.
