// Compile C# with Roslyn's library on .NET Core, which comes without a compiler: debug|plain OUTPUT REFERENCES SOURCE...
using System; using System.IO; using System.Linq; using System.Collections.Generic; using System.Collections.Immutable;
using Microsoft.CodeAnalysis; using Microsoft.CodeAnalysis.CSharp; using Microsoft.CodeAnalysis.Emit; using Microsoft.CodeAnalysis.Text;
public class Driver {
  public static int Main(string[] a) {
    var debug = a[0] == "debug";
    var trees = new List<SyntaxTree>();
    foreach (var f in a.Skip(3)) {
      var path = Path.GetFullPath(f);
      trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), path));
    }
    var refs = new List<MetadataReference>();
    foreach (var f in Directory.GetFiles(a[2], "*.dll")) {
      try { System.Reflection.AssemblyName.GetAssemblyName(f); } catch (BadImageFormatException) { continue; }
      refs.Add(MetadataReference.CreateFromFile(f));
    }
    var c = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(a[1]), trees, refs, new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true));
    EmitResult r;
    using (var o = File.Create(a[1])) {
      if (debug) using (var p = File.Create(Path.ChangeExtension(a[1], ".pdb"))) r = c.Emit(o, p, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
      else r = c.Emit(o);
    }
    foreach (var d in r.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) Console.Error.WriteLine(d);
    return r.Success ? 0 : 1; } }
