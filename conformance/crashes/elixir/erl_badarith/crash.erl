-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> Kept = 1 + id(a), [Kept].
id(X) -> X.
