# Loaded before a program: writes what R knows of each error when it is signalled. Calls of the machinery are left out.

globalCallingHandlers(error = local({
  out <- Sys.getenv("UEP_TRUTH")
  quoted <- function(text) {
    codes <- utf8ToInt(enc2utf8(text))
    wide <- codes > 65535
    units <- unlist(lapply(codes, function(code) {
      if (code <= 65535) code else c(55296 + (code - 65536) %/% 1024, 56320 + (code - 65536) %% 1024)
    }))
    paste0('"', paste(sprintf("\\u%04x", as.integer(units)), collapse = ""), '"')
  }
  name_of <- function(call) {
    head <- call[[1]]
    if (is.name(head)) as.character(head) else if (is.call(head) && as.character(head[[1]])[1] %in% c("::", ":::"))
      paste0(as.character(head[[2]]), as.character(head[[1]]), as.character(head[[3]])) else "<Anonymous>"
  }
  function(e) {
    calls <- sys.calls()
    names <- vapply(calls, name_of, "")
    end <- which(names %in% c("stop", ".handleSimpleError", "signalCondition"))
    names <- names[seq_len((if (length(end)) end[1] else length(names)) - 1)]
    call <- conditionCall(e)
    called <- if (is.null(call)) "" else if (is.name(call[[1]])) as.character(call[[1]]) else ""
    if (is.null(call)) names <- character()
    else if (grepl("^[A-Za-z.]", called) && !called %in% c("for", "if", "while") && (!length(names) || names[length(names)] != called)) names <- c(names, called)
    frames <- paste(sprintf('{"function":%s}', vapply(rev(names), quoted, "")), collapse = ",")
    message <- conditionMessage(e)
    message <- if (nzchar(message)) quoted(message) else '""'
    cat(sprintf('{"type":"%s","message":%s,"frames":[%s]}\n', class(e)[1], message, frames), file = out, append = TRUE)
  }
}))
