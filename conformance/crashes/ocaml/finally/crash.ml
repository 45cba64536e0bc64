let () = Fun.protect ~finally:(fun () -> failwith "cannot close") (fun () -> print_newline ())
