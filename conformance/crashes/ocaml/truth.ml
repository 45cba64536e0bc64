(* Write what the runtime knows of each exception to the file named by UEP_TRUTH, one JSON object a line. *)
let quoted s =
  let b = Buffer.create 64 in
  String.iter
    (fun c ->
      if c = '"' || c = '\\' then (Buffer.add_char b '\\'; Buffer.add_char b c)
      else if c < ' ' then Buffer.add_string b (Printf.sprintf "\\u%04x" (Char.code c))
      else Buffer.add_char b c)
    s;
  "\"" ^ Buffer.contents b ^ "\""

let argument = function
  | Failure s | Invalid_argument s | Sys_error s -> s
  | Not_found | End_of_file | Division_by_zero -> ""
  | e -> Printexc.to_string e

let frame slot =
  let name = match Printexc.Slot.name slot with Some n -> n | None -> "" in
  match Printexc.Slot.location slot with
  | None -> None
  | Some l ->
    Some
      (Printf.sprintf {|{"function": %s, "file": %s, "line": %d, "column": %d, "inlined": %b}|} (quoted name)
         (quoted l.Printexc.filename) l.Printexc.line_number (l.Printexc.start_char + 1)
         (Printexc.Slot.is_inline slot))

let error e =
  let raw = Printexc.get_raw_backtrace () in
  let slots = match Printexc.backtrace_slots raw with Some a -> Array.to_list a | None -> [] in
  let out = open_out_gen [ Open_append; Open_creat ] 0o644 (Sys.getenv "UEP_TRUTH") in
  Printf.fprintf out {|{"type": %s, "message": %s, "frames": [%s]}|} (quoted (Printexc.exn_slot_name e))
    (quoted (argument e))
    (String.concat ", " (List.filter_map frame slots));
  output_char out '\n';
  close_out out

let () = Printexc.set_uncaught_exception_handler (fun e _ -> error e)
