package dk.kk.ihcph.guidance.consultation.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of the streams of boards. */
@ConfigMapping(prefix = "guidance.board")
interface BoardConfig {
    /** How often a silent stream says that it is alive; shorter than what proxies wait for, 60 seconds as a rule. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How often a board is looked at without a change of the line: the estimate and the opening hours change with time. */
    @WithDefault("60S")
    Duration refresh();

    /** How long a browser waits before it connects again. */
    @WithDefault("3S")
    Duration retry();

    /** How many streams one address may open at one replica; kiosks may open any number. */
    @WithDefault("50")
    int mostListenersPerAddress();

    /** How many may listen to one replica. A thousand were measured; beyond the limit they are sent away for now. */
    @WithDefault("5000")
    int mostListeners();
}
