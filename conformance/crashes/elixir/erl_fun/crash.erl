-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> truth:observe(fun() -> start() end).

start() -> Kept = lists:map(fun(N) -> error({number, N}) end, [1, 2]), [Kept].
