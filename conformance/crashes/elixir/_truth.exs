defmodule Truth do
  @moduledoc "What the runtime knows of an error: kind, exception, stack; written to the file that UEP_TRUTH names."

  def print(fun) do
    observe(fun)
  rescue
    error -> IO.puts(:stderr, Exception.format(:error, error, __STACKTRACE__))
  catch
    kind, reason -> IO.puts(:stderr, Exception.format(kind, reason, __STACKTRACE__))
  end

  def observe(fun) do
    fun.()
  catch
    kind, reason ->
      stack = __STACKTRACE__
      note(kind, reason, stack)
      :erlang.raise(kind, reason, stack)
  end

  defp note(kind, reason, stack) do
    case System.get_env("UEP_TRUTH") do
      nil -> :ok
      file -> File.write!(file, [tell(kind, reason, stack), "\n"], [:append])
    end
  end

  defp tell(kind, reason, stack) do
    {type, message} =
      case kind do
        :error ->
          error = Exception.normalize(:error, reason, stack)
          {blamed, _} = Exception.blame(:error, reason, stack)
          _ = blamed
          {inspect(error.__struct__), Exception.message(error)}

        :exit ->
          {"exit", Exception.format_exit(reason)}

        :throw ->
          {"throw", inspect(reason)}
      end

    frames = Enum.map_join(stack, ",", &quoted(Exception.format_stacktrace_entry(&1)))
    "{\"type\":#{quoted(type)},\"message\":#{quoted(message)},\"frames\":[#{frames}]}"
  end

  defp quoted(text) do
    escaped =
      for <<c::utf8 <- text>>, into: "" do
        if c in [?", ?\\] or c < 32, do: "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0"), else: <<c::utf8>>
      end

    "\"" <> escaped <> "\""
  end
end
