(* What a program prints of an exception that it caught. *)
let error e =
  Printf.eprintf "shop: %s\n%s%!" (Printexc.to_string e) (Printexc.get_backtrace ())
