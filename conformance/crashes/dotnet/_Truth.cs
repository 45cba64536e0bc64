// What the runtime's own objects say of an exception, written to the file that UEP_TRUTH names.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

public static class Truth
{
    static readonly string File = Environment.GetEnvironmentVariable("UEP_TRUTH");

    public static void Watch()
    {
        if (File != null)
            AppDomain.CurrentDomain.UnhandledException += (sender, args) => Write((Exception)args.ExceptionObject);
    }

    public static void Print(Exception error)
    {
        Console.Error.WriteLine(error);
        if (File != null)
            Write(error);
    }

    static void Write(Exception error)
    {
        var line = new StringBuilder();
        Tell(error, line);
        System.IO.File.AppendAllText(File, line + "\n");
    }

    static void Tell(Exception error, StringBuilder to)
    {
        to.Append("{\"type\":").Append(Quote(error.GetType().ToString()));
        to.Append(",\"message\":").Append(Quote(error.Message));
        to.Append(",\"stack\":").Append(Quote(error.StackTrace ?? ""));
        if (error is FileNotFoundException lost && lost.FileName != null)
            to.Append(",\"file_name\":").Append(Quote(lost.FileName));
        IEnumerable<Exception> inner = error is AggregateException all
            ? (IEnumerable<Exception>)all.InnerExceptions
            : error.InnerException == null ? new Exception[0] : new[] { error.InnerException };
        to.Append(",\"group\":").Append(error is AggregateException ? "true" : "false").Append(",\"inner\":[");
        var comma = "";
        foreach (var one in inner)
        {
            to.Append(comma);
            Tell(one, to);
            comma = ",";
        }
        to.Append("]}");
    }

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            if (c < ' ' || c == '"' || c == '\\' || c > '~')
                quoted.Append("\\u").Append(((int)c).ToString("x4"));
            else
                quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
