package org.unchoke.session;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One tick of a session in a Flight Recorder recording, from when it was due to when everybody's view was handed out. */
@Name("unchoke.Tick")
@Label("Tick")
@Category("Unchoke")
@StackTrace(false)
final class TickEvent extends Event {
    @Label("Session")
    String session;

    @Label("Tick")
    long tick;

    @Label("Nanoseconds later than planned")
    long late;

    @Label("Nanoseconds waited, the tick worked out, until what was asked for was durable")
    long saving;
}
