exception Closed of int
let () = Printexc.register_printer (function Closed n -> Some (Printf.sprintf "the shop is closed\n  until %d" n) | _ -> None)
let enter n = if n > 2 then raise (Closed n) else n
let () = print_int (1 + enter 8)
