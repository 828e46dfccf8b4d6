// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import dev.interdict.facts.Answers;
import dev.interdict.facts.Inquiries;
import dev.interdict.facts.Inquiry;
import dev.interdict.model.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One {@code interdict ask}: arguments to findings to letters and sheets. */
final class AskRun {
  private final Surroundings surroundings;

  AskRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Judges and writes what is to be asked.
   *
   * @param output the folder, as the user wrote it
   * @param line the arguments of the process
   */
  int run(CheckArguments arguments, String output, List<String> line) {
    Path folder = Values.file("--output", surroundings.directory(), output);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--output: '" + output + "' is no folder; name a folder");
    }
    var files = new RunFiles(arguments, surroundings, "interdict ask BOM --role ROLE --output DIR");
    var progress = new Progress(surroundings);
    EvaluationResult result = ComplianceEngine.shipped().evaluate(progress.watch(files.request()));
    progress.end();
    result.diagnostics().forEach(files::say);
    NoRoleAdvice.on(result.diagnostics(), surroundings.command(), line)
        .ifPresent(surroundings::say);
    Program program = result.program();
    if (!result.complete() || program == null) {
      surroundings.say("interdict: not everything could be judged, so nobody is asked yet");
      return ExitCode.NOT_JUDGED.code();
    }
    Inquiries asked = Inquiries.of(result.findings(), program.asOf());
    asked.diagnostics().forEach(files::say);
    return write(asked, folder, output) ? ExitCode.JUDGED.code() : ExitCode.NOT_JUDGED.code();
  }

  private boolean write(Inquiries asked, Path folder, String output) {
    List<String> answered =
        asked.inquiries().stream()
            .map(Inquiry::sheetFile)
            .filter(name -> Files.exists(folder.resolve(name)))
            .filter(name -> new Answers.Sheet(name, folder.resolve(name)).answered())
            .map(name -> output + "/" + name)
            .toList();
    if (!answered.isEmpty()) {
      surroundings.say(
          "interdict: nothing is written, since %s may hold answers; read them with: interdict answers %s --facts facts.xml, and take the file away, or name another folder"
              .formatted(String.join(", ", answered), String.join(" ", answered)));
      return false;
    }
    var lines = new ArrayList<String>();
    try {
      if (!asked.inquiries().isEmpty()) {
        Files.createDirectories(folder);
      }
      for (Inquiry inquiry : asked.inquiries()) {
        boolean there = Files.exists(folder.resolve(inquiry.sheetFile()));
        inquiry.write(folder);
        lines.add(told(inquiry, there));
      }
    } catch (IOException e) {
      surroundings.say(
          "interdict: the letters can't be written to %s: %s".formatted(output, e.getMessage()));
      return false;
    }
    Output.lines(surroundings, summary(asked, lines, output));
    return true;
  }

  private static List<String> summary(Inquiries asked, List<String> written, String output) {
    var lines = new ArrayList<String>();
    if (written.isEmpty()) {
      lines.add("There is nothing to ask a supplier.");
    } else {
      lines.add("Questions to %s, in %s:".formatted(count(written.size(), "supplier"), output));
      lines.addAll(written);
    }
    if (!asked.others().isEmpty()) {
      lines.add(
          "Missing too, but not for a supplier to tell: " + String.join(", ", asked.others()));
    }
    return lines;
  }

  private static String told(Inquiry inquiry, boolean there) {
    String supplier = inquiry.supplier();
    return "  %s: %s about %s, %s and %s%s"
        .formatted(
            supplier == null ? "unknown supplier" : supplier,
            count(inquiry.questions().size(), "question"),
            count(inquiry.parts(), "part"),
            inquiry.letterFile(),
            inquiry.sheetFile(),
            there ? " (replaced)" : "");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
