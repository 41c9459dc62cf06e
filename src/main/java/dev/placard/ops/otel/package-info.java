/** OpenTelemetry, where the app server has MicroProfile Telemetry: nobody refers to this package, and it loads nothing where it has not. */
package dev.placard.ops.otel;
