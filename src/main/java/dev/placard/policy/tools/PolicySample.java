package dev.placard.policy.tools;

import dev.placard.policy.SampleFile;
import dev.placard.policy.language.DefaultRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** policy-sample: what oslopolicy-sample-generator does for Nova's namespace, for the rules Placard knows. */
final class PolicySample {

    private static final String HELP = """
            usage: policy-sample [--output-file FILE] [--exclude-deprecated]
            Prints the policy's defaults as a policy file in which every rule is a comment.
            """;

    private PolicySample() { }

    static int run(List<String> words, PrintStream out) {
        Options options = Options.of(words, Set.of("output_file"), Set.of("exclude_deprecated"), HELP);
        String sample = SampleFile.of(DefaultRules.TABLE, !options.has("exclude_deprecated"));
        Optional<Path> file = options.get("output_file").map(Path::of);
        try {
            if (file.isPresent()) {
                Files.writeString(file.get(), sample);
            } else {
                out.print(sample);
            }
        } catch (IOException e) {
            throw new UsageException("The file " + file.get() + " cannot be written: " + e);
        }
        return 0;
    }
}
