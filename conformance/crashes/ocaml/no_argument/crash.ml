exception Empty
let take l = match l with [] -> raise Empty | x :: _ -> x
let () = print_int (1 + take [])
