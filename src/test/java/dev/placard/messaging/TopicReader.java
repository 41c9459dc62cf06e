package dev.placard.messaging;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** An application beside Placard that has a durable subscription of the topic, and shows what has come since it was asked last. */
@WebServlet("/messages")
public class TopicReader extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PATIENCE = 500;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            ConnectionFactory factory = InitialContext.doLookup(request.getParameter("factory"));
            Topic topic = InitialContext.doLookup(request.getParameter("topic"));
            try (JMSContext context = factory.createContext(); JMSConsumer consumer = context.createSharedDurableConsumer(topic, "test")) {
                for (Message message = consumer.receive(PATIENCE); message != null; message = consumer.receive(PATIENCE)) {
                    response.getWriter().println(text(message));
                }
            }
        } catch (NamingException | JMSException e) {
            throw new ServletException(e);
        }
    }

    private static String text(Message message) throws JMSException {
        return message.getStringProperty("cloudEvents_id") + " " + message.getStringProperty("cloudEvents_subject") + " "
                + message.getStringProperty("JMSXGroupID") + " " + message.getJMSType() + " " + ((TextMessage) message).getText();
    }
}
