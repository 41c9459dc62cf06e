package dev.placard.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves everything from the root: Nova's paths start there. */
@ApplicationPath("/")
public class PlacardApplication extends Application { }
