// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.EngineException;
import dev.interdict.ExitCode;
import dev.interdict.diagnostic.Printable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The whole command: arguments in, exit code out. Nothing that goes wrong gets past it. */
final class CommandLineFace {
  private static final int FAILED = ExitCode.NOT_JUDGED.code();
  private static final String HELP = "help";
  private final Surroundings surroundings;

  CommandLineFace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(String... arguments) {
    try {
      return commands(arguments).execute(arguments);
    } catch (OutOfMemoryError e) {
      return failed("memory ran out; give Java more, such as INTERDICT_OPTS=-Xmx4g", e);
    } catch (RuntimeException | Error e) {
      return crashed(e);
    }
  }

  private CommandLine commands(String... arguments) {
    var commands = new CommandLine(new InterdictCommand());
    Map<String, Supplier<Object>> all = subcommands();
    // Each costs a run some hundredths of a second: where the first word names one, it is enough.
    Supplier<Object> meant = arguments.length == 0 ? null : all.get(arguments[0]);
    if (meant == null || arguments[0].equals(HELP)) {
      all.forEach((name, command) -> commands.addSubcommand(name, command.get()));
    } else {
      commands.addSubcommand(arguments[0], meant.get());
    }
    commands.setExpandAtFiles(false);
    commands.setUsageHelpWidth(100);
    commands.setPosixClusteredShortOptionsAllowed(false);
    commands.setColorScheme(
        Help.defaultColorScheme(surroundings.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    commands.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    commands.setParameterExceptionHandler((e, args) -> misused(Mistakes.sentence(e)));
    commands.setExecutionExceptionHandler((e, line, parsed) -> thrown(e));
    return commands;
  }

  /** By name, in the order in which the help shows them. */
  private Map<String, Supplier<Object>> subcommands() {
    var all = new LinkedHashMap<String, Supplier<Object>>();
    all.put("check", () -> new CheckCommand(surroundings));
    all.put("explain", () -> new ExplainCommand(surroundings));
    all.put("ask", () -> new AskCommand(surroundings));
    all.put("answers", () -> new AnswersCommand(surroundings));
    all.put(
        "rulebook",
        () ->
            new CommandLine(new RulebookCommand())
                .addSubcommand("list", new RulebookListCommand(surroundings))
                .addSubcommand("test", new RulebookTestCommand(surroundings))
                .addSubcommand("lint", new RulebookLintCommand(surroundings)));
    all.put(
        "lists",
        () ->
            new CommandLine(new ListsCommand())
                .addSubcommand("oui", new ListsOuiCommand(surroundings)));
    all.put(HELP, HelpCommand::new);
    return all;
  }

  private int thrown(Exception e) {
    if (e instanceof UsageException) {
      return misused(String.valueOf(e.getMessage()));
    }
    if (e instanceof ParameterException mistake) {
      return misused(Mistakes.sentence(mistake));
    }
    if (e instanceof EngineException broken) {
      broken.diagnostics().forEach(diagnostic -> surroundings.say(diagnostic.render()));
      return failed(String.valueOf(e.getMessage()), e);
    }
    return crashed(e);
  }

  private int misused(String sentence) {
    surroundings.say("interdict: " + Printable.text(sentence));
    return FAILED;
  }

  private int crashed(Throwable e) {
    return failed(
        "something broke inside Interdict, so nothing was judged; please report it with what the"
            + " same command says under INTERDICT_OPTS=-Dinterdict.debug",
        e);
  }

  private int failed(String sentence, Throwable e) {
    surroundings.say("interdict: " + Printable.text(sentence));
    if (surroundings.debug()) {
      e.printStackTrace(surroundings.err());
    }
    return FAILED;
  }
}
