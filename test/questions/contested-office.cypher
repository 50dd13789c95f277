// answered from the tables alone
