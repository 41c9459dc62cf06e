package dev.placard.events;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A topic of Jakarta Messaging. No other class knows Jakarta Messaging, which a server may lack, and this one is touched only where the
 * options name a topic.
 */
record Topic(ConnectionFactory factory, Destination destination) {

    /** Looks the topic up by JNDI names, anew each time: the broker may come later than Placard. */
    static Topic find(String factory, String topic) throws NamingException {
        return new Topic(InitialContext.doLookup(factory), InitialContext.doLookup(topic));
    }

    /**
     * Publishes events in the transaction under way. CloudEvents has no binding for Jakarta Messaging; this is the structured mode of its
     * binding for AMQP, whose names of properties are made for message selectors: the whole event is the text, its attributes are there a
     * second time. A consumer of a group gets the events of one server one after the other.
     */
    void publish(List<FeedEvent> events) {
        try (JMSContext context = factory.createContext()) {
            JMSProducer producer = context.createProducer();
            for (FeedEvent event : events) {
                producer.setJMSType(FeedEvent.TYPE).setProperty("JMSXGroupID", event.serverId())
                        .setProperty("cloudEvents_specversion", FeedEvent.SPEC_VERSION).setProperty("cloudEvents_id", event.id())
                        .setProperty("cloudEvents_source", event.source()).setProperty("cloudEvents_type", FeedEvent.TYPE)
                        .setProperty("cloudEvents_subject", event.serverId()).setProperty("cloudEvents_time", event.time())
                        .send(destination, event.json());
            }
        }
    }
}
