// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.RuleSyntax;
import org.jspecify.annotations.Nullable;

/**
 * What rules do while facts meet their conditions, held against what the run at hand may take.
 * Interpreted conditions are shared between threads and sessions, so the run is that of the thread.
 */
final class Efforts {
  private static final int BETWEEN_LOOKS = 0xff;

  // One for each base of rules; end() takes away what a run put there.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Run> runs = new ThreadLocal<>();

  /** One session. */
  private static final class Run {
    private final EvaluationLimits limits;
    private final long deadline;
    private long joins;

    private Run(EvaluationLimits limits) {
      this.limits = limits;
      this.deadline = System.nanoTime() + limits.seconds() * 1_000_000_000L;
    }
  }

  /** Opens a run of this thread. */
  void begin(EvaluationLimits limits) {
    runs.set(new Run(limits));
  }

  /** Closes it. */
  void end() {
    runs.remove();
  }

  /** The effort of one branch of a rule. */
  Effort of(String rule, RuleSyntax.Branch branch) {
    return new Effort(rule, branch);
  }

  /** Of one rule; rules that share a condition are called by the name of the first. */
  final class Effort {
    private final String rule;
    private final RuleSyntax.Branch branch;
    // Several threads may count at once and lose some; a look at the clock is due about as often.
    private int spent;

    private Effort(String rule, RuleSyntax.Branch branch) {
      this.rule = rule;
      this.branch = branch;
    }

    /** Counts a condition that was tried. */
    void spend() {
      if ((++spent & BETWEEN_LOOKS) == 0) {
        look(runs.get());
      }
    }

    /** Counts two facts that a join put together, which Drools keeps. */
    void join() {
      Run run = runs.get();
      if (run == null) {
        return;
      }
      if (++run.joins > run.limits.joins()) {
        throw stopped(
            "its patterns put more than " + run.limits.joins() + " facts together", "joins");
      }
      if ((run.joins & BETWEEN_LOOKS) == 0) {
        look(run);
      }
    }

    /** Counts what was reported so far. */
    void report(int hits) {
      Run run = runs.get();
      if (run != null && hits > run.limits.hits()) {
        throw stopped("the rules held in more than " + run.limits.hits() + " ways", "hits");
      }
      if ((hits & BETWEEN_LOOKS) == 0) {
        look(run);
      }
    }

    private void look(@Nullable Run run) {
      if (run != null && System.nanoTime() - run.deadline > 0) {
        throw stopped("the rules had run for " + run.limits.seconds() + " s", "seconds");
      }
    }

    private EvaluationStoppedException stopped(String why, String limit) {
      return new EvaluationStoppedException(rule, branch.location(), why, limit);
    }
  }
}
